// A person with a keyboard and nothing else: no click, no focus given from outside, nothing done from inside the page.
import assert from "node:assert/strict";
import { until, whole } from "./steps.mjs";

/** More stops than any page has between two fields. */
const MOST = 400;

/** Where the keyboard is: what it is on, whether that is what was looked for, and whether it can be seen. */
const stop = (page, selector) =>
  page.evaluate((selector) => {
    const e = document.activeElement;
    if (!e || e === document.body) return { name: "nowhere", found: false, seen: true };
    const { outlineStyle, outlineWidth } = getComputedStyle(e);
    const box = e.getBoundingClientRect();
    const inSight = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    return {
      name: `${e.tagName.toLowerCase()}${e.id && `#${e.id}`} «${(e.getAttribute("aria-label") ?? e.textContent).slice(0, 30)}»`,
      found: e.matches(selector),
      seen: e.matches(":focus-visible") && outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && box.width > 0 && inSight,
    };
  }, selector);

/** A keyboard that counts its stops. */
export function keyboardOf(page) {
  const walked = { stops: 0 };

  /** Presses Tab (or Shift+Tab) until `selector` has the focus, which must be in sight at every stop. */
  async function tabTo(selector, { back = false } = {}) {
    const trail = [];
    let here = await stop(page, selector);
    for (let pressed = 0; !here.found; pressed += 1) {
      trail.push(here.name);
      if (pressed === MOST) throw new Error(`${MOST} times Tab and not on ${selector}; last: ${trail.slice(-6).join(" → ")}`);
      if (back) await page.keyboard.down("Shift");
      await page.keyboard.press("Tab");
      if (back) await page.keyboard.up("Shift");
      here = await stop(page, selector);
      // A browser may scroll a box within the page a moment after the focus has moved.
      for (let again = 0; !here.seen && again < 10; again += 1) {
        await new Promise((later) => setTimeout(later, 50));
        here = await stop(page, selector);
      }
      walked.stops += 1;
      assert.ok(here.seen, `the focus cannot be seen on ${here.name}, after ${trail.at(-1)}`);
      if (trail.length > 2 && here.name === "nowhere" && trail.at(-1) === "nowhere") throw new Error(`the keyboard is nowhere on the way to ${selector}: ${trail.slice(-6).join(" → ")}`);
    }
  }

  /** Opens a link or presses a button. */
  async function press(selector, options) {
    await tabTo(selector, options);
    await page.keyboard.press("Enter");
  }

  /** Goes to a page of the check by its link, from wherever the keyboard is. */
  async function step(title, slug) {
    await press(`nav.tasks a[href$="/${slug}"]`, { back: true });
    await until(page, (title) => document.getElementById("titulo")?.textContent === title, [title], async () => `«${title}» did not open`);
    await whole(page);
  }

  /** Writes over what a field holds. */
  async function type(id, text) {
    await tabTo(`[id="${id}"]`);
    await page.keyboard.down("Control");
    await page.keyboard.press("a");
    await page.keyboard.up("Control");
    for (const [index, line] of text.split("\n").entries()) {
      if (index > 0) await page.keyboard.press("Enter");
      await page.keyboard.type(line);
    }
    const holds = (id, text) => document.getElementById(id)?.value === text;
    await until(page, holds, [id, text], async () => `#${id} should hold «${text}» and holds «${await page.evaluate((id) => document.getElementById(id)?.value, id)}»`);
  }

  /** Answers a question of buttons with the arrows. */
  async function choose(name, value) {
    await tabTo(`[name="${name}"]`);
    const here = () => page.evaluate(() => [document.activeElement.id, document.activeElement.checked]);
    for (let pressed = 0; pressed <= 12; pressed += 1) {
      const [id, checked] = await here();
      if (id === `${name}-${value}`) {
        if (!checked) await page.keyboard.press(" ");
        return until(page, (id) => document.getElementById(id)?.checked, [id], async () => `«${value}» of ${name} did not stay chosen`);
      }
      await page.keyboard.press("ArrowDown");
    }
    throw new Error(`the arrows never came to «${value}» of ${name}: ${(await here()).join(" ")}`);
  }

  /** Answers a question of a list by typing the first letters of the answer. */
  async function pick(id, value) {
    await tabTo(`select[id="${id}"]`);
    const words = await page.evaluate((value) => [...document.activeElement.options].find((option) => option.value === value).text, value);
    for (const letters of [words.slice(0, 1), words.slice(0, 1), words]) {
      await page.keyboard.type(letters.toLowerCase());
      if ((await page.evaluate(() => document.activeElement.value)) === value) return;
    }
    throw new Error(`the list ${id} did not come to «${words}»`);
  }

  /** Answers «sí», «no» or «no sé», whether the question shows its answers or folds them in a list. */
  async function answer(name, value) {
    await tabTo(`[name="${name}"], select[id="${name}"]`);
    const list = await page.evaluate(() => document.activeElement.tagName === "SELECT");
    return list ? pick(name, value) : choose(name, value);
  }

  return { walked, tabTo, press, step, type, choose, answer };
}

/** Whether what is looked for comes before the keyboard, so that a person would go back. */
const isBehind = (page, selector) =>
  page.evaluate((selector) => {
    const [here, there] = [document.activeElement, document.querySelector(selector)];
    return here && here !== document.body && there && (here.compareDocumentPosition(there) & Node.DOCUMENT_POSITION_PRECEDING) > 0;
  }, selector);

/** The keyboard as the hand of a page: what types a whole offer with the mouse (see offer.mjs) then types it with the keyboard alone. */
export function handOf(page) {
  const keys = keyboardOf(page);
  const reach = async (selector) => keys.tabTo(selector, { back: await isBehind(page, selector) });
  return {
    walked: keys.walked,
    async click(selector) {
      await page.waitForSelector(selector, { timeout: 20_000 });
      const [target, box] = await page.evaluate((selector) => {
        const element = document.querySelector(selector);
        const field = element.matches("label") ? document.getElementById(element.htmlFor) : element;
        return [field.id ? `[id="${field.id}"]` : selector, field.matches("[type=checkbox], [type=radio]")];
      }, selector);
      await reach(target);
      await page.keyboard.press(box ? " " : "Enter");
    },
    async step(title) {
      const index = await page.$$eval("nav.tasks a", (all, title) => all.findIndex((a) => a.querySelector("span").textContent === title), title);
      assert.ok(index >= 0, `no step «${title}»`);
      await reach(`nav.tasks li:nth-child(${index + 1}) a`);
      await page.keyboard.press("Enter");
      await until(page, (title) => document.getElementById("titulo")?.textContent === title, [title], async () => `«${title}» did not open`);
    },
    async type(id, text) {
      await page.waitForSelector(`[id="${id}"]`, { timeout: 20_000 });
      await reach(`[id="${id}"]`);
      await keys.type(id, text);
    },
    async answer(name, value) {
      const selector = `[name="${name}"], select[id="${name}"]`;
      await page.waitForSelector(selector, { timeout: 20_000 });
      await reach(selector);
      await keys.answer(name, value);
    },
  };
}
