// Downloads into a folder of ours, so that a test can read what the user would get.
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { watch } from "node:fs/promises";
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
  return {
    browser,
    /** The JSON of a file, as soon as it is there whole. */
    async json(file, act) {
      const path = join(folder, file);
      const changes = watch(folder, { signal: AbortSignal.timeout(15_000) });
      await act();
      const whole = () => {
        try {
          return existsSync(path) && JSON.parse(readFileSync(path, "utf8"));
        } catch {
          return null;
        }
      };
      if (whole()) return whole();
      for await (const _ of changes) if (whole()) return whole();
      throw new Error(`${file} never came`);
    },
    async close() {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
