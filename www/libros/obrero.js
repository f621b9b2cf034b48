// Runs what reads and writes workbooks, apart from the page: it can be stopped, and what kills it kills nothing else.

const part = async (name) => {
  const code = await import(`../${name}/${name}.js`);
  await code.default();
  return code;
};
const tell = (done, total) => postMessage({ done, total });

async function answer({ read, sheets }) {
  if (read) {
    const { read: reads } = await part("lector").catch(absent);
    return [{ json: reads(new Uint8Array(read), tell) }];
  }
  const [lays, writes] = await Promise.all([part("hojas"), part("libro")]).catch(absent);
  const bytes = writes.write(lays.sheets(...sheets), tell);
  return [{ bytes }, [bytes.buffer]];
}

/** What did not come is told apart from what came and failed. */
function absent(error) {
  throw Object.assign(error, { absent: true });
}

addEventListener("message", ({ data }) =>
  answer(data).then(
    (said) => postMessage(...said),
    (error) => postMessage({ failed: error.absent ? "absent" : error instanceof WebAssembly.RuntimeError || error instanceof RangeError ? "dead" : "said", words: String(error?.message ?? error) }),
  ),
);
postMessage({ ready: true });
