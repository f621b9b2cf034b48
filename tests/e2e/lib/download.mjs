// Downloads into a folder of ours, so that a test can read what the user would get.
import { mkdtempSync, readdirSync, readFileSync, rmSync, watch } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launch } from "./browsers.mjs";

/** A browser that saves downloads in a fresh folder; `close()` removes it. */
export async function launchSaving(name) {
  const folder = mkdtempSync(join(tmpdir(), "habilita-bajadas-"));
  const browser = await launch(name, {
    extraPrefsFirefox: { "browser.download.folderList": 2, "browser.download.dir": folder, "browser.download.useDownloadDir": true, "browser.download.always_ask_before_handling_new_types": false },
    downloadBehavior: name === "chromium" ? { policy: "allow", downloadPath: folder } : undefined,
  });
  /** Does `act`, which downloads, and gives what `read` makes of the file once it no longer throws. */
  const whole = (file, act, read) =>
    new Promise((done, failed) => {
      const give = (settle, value) => {
        clearTimeout(limit);
        watcher.close();
        settle(value);
      };
      const look = () => {
        try {
          give(done, read(readFileSync(join(folder, file))));
        } catch {
          // Not there yet, or only a part of it.
        }
      };
      // One of an earlier download would be taken for it.
      rmSync(join(folder, file), { force: true });
      // Watching begins before the click, so that no change is missed.
      const watcher = watch(folder, look);
      const limit = setTimeout(() => give(failed, new Error(`${file} never came: ${readdirSync(folder)}`)), 15_000);
      act().then(look, (error) => give(failed, error));
    });
  return {
    browser,
    /** Does `act`, which downloads, and gives the JSON of the file as soon as it is there whole. */
    json: (file, act) => whole(file, act, (bytes) => JSON.parse(bytes.toString("utf8"))),
    /** The same for what `read` makes of its bytes, which throws at a part of them. */
    bytes: (file, act, read) => whole(file, act, read),
    /** The same for the text of a page. */
    html: (file, act) =>
      whole(file, act, (bytes) => {
        const text = bytes.toString("utf8");
        if (!text.endsWith("</html>\n")) throw new Error("a part of it");
        return text;
      }),
    /** The same for the text of a calendar. */
    calendar: (file, act) =>
      whole(file, act, (bytes) => {
        const text = bytes.toString("utf8");
        if (!text.endsWith("END:VCALENDAR\r\n")) throw new Error("a part of it");
        return text;
      }),
    async close() {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
