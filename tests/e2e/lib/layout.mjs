// What a ruler says of the page in sight: nothing wider than the window, no figure or word cut, nothing too small to touch.

/** Everything that is wider than it may be, in words. */
export async function overflow(page) {
  const [wide, cut] = await page.evaluate(() => {
    const { scrollWidth } = document.scrollingElement;
    const culprits = [...document.querySelectorAll("body *")].filter((e) => e.getBoundingClientRect().right > innerWidth + 1).slice(0, 3);
    // A figure broken between two lines is read as two figures.
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const cut = [];
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      for (const { 0: figure, index } of node.data.matchAll(/\d[\d.,]*\d/g)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + figure.length);
        if (!node.parentElement.closest("code") && new Set([...range.getClientRects()].map((r) => r.top)).size > 1) cut.push(figure);
      }
    }
    return [scrollWidth > innerWidth ? `${scrollWidth} > ${innerWidth}: ${culprits.map((e) => `${e.tagName}.${e.className}`).join(" ")}` : null, cut];
  });
  return [wide && `wider than the window, ${wide}`, cut.length > 0 && `figures cut in two lines, ${cut.slice(0, 3).join(" ")}`].filter(Boolean);
}

/** Text that sticks out of its box or is hidden by it, and figures longer than their field. Says how many boxes it looked at. */
export const cutText = (page) =>
  page.evaluate(() => {
    const boxes = [...document.querySelectorAll("body *")].filter((e) => {
      if (!e.checkVisibility({ visibilityProperty: true }) || e.closest("svg, .visually-hidden, .skip")) return false;
      const figures = e.matches("input.figures, input[inputmode=decimal]");
      return figures || (!e.matches("input, textarea, select") && [...e.childNodes].some((n) => n.nodeType === Node.TEXT_NODE && n.data.trim()));
    });
    const scrolls = (e) => ["auto", "scroll"].includes(getComputedStyle(e).overflowX);
    const wrong = boxes.filter((e) => e.clientWidth > 1 && e.scrollWidth > e.clientWidth + 1 && !scrolls(e));
    const words = (e) => `${e.tagName.toLowerCase()}${e.id && `#${e.id}`}${e.className && `.${e.className}`} «${(e.value ?? e.textContent).slice(0, 40)}» ${e.scrollWidth} > ${e.clientWidth}`;
    return { boxes: boxes.length, wrong: wrong.slice(0, 6).map((e) => `text cut, ${words(e)}`) };
  });

/** WCAG 2.5.8, without its exceptions except for links inside a sentence. */
const LEAST = 24;

/** What is too small to touch. A box to tick counts with its label. Says how many targets it looked at. */
export const small = (page) =>
  page.evaluate((least) => {
    const alone = (a) => a.matches(".button, nav a, header a") || (a.parentElement.matches("li, p") && a.parentElement.textContent.trim() === a.textContent.trim());
    const targets = [...document.querySelectorAll("button, summary, input, select, textarea, a[href]")].filter(
      (e) => e.checkVisibility({ visibilityProperty: true }) && !e.matches(".skip") && (e.tagName !== "A" || alone(e)),
    );
    const size = (e) => {
      const boxes = [e, ...(e.matches("[type=radio], [type=checkbox]") ? e.labels : [])].map((part) => part.getBoundingClientRect());
      const span = (from, to) => Math.max(...boxes.map((b) => b[to])) - Math.min(...boxes.map((b) => b[from]));
      return [span("left", "right"), span("top", "bottom")];
    };
    const wrong = targets.map((e) => [e, ...size(e)]).filter(([, width, height]) => width < least || height < least);
    const words = ([e, width, height]) => `too small to touch, ${e.tagName.toLowerCase()}${e.id && `#${e.id}`} «${e.textContent.slice(0, 30)}» ${Math.round(width)} × ${Math.round(height)}`;
    return { targets: targets.length, wrong: wrong.slice(0, 6).map(words) };
  }, LEAST);

/** Everything of the above, and how much was looked at. */
export async function measure(page) {
  const [wide, cut, touch] = [await overflow(page), await cutText(page), await small(page)];
  return { wrong: [...wide, ...cut.wrong, ...touch.wrong], boxes: cut.boxes, targets: touch.targets };
}

/** Opens what is folded, so that it is looked at too. */
export const unfold = (page) => page.$$eval("details", (all) => all.forEach((e) => (e.open = true)));
