// Dates as an .ics file: written by a WebAssembly of its own, which comes when it is asked for, under the policy of the site.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import ICAL from "ical.js";
import { apart, BROWSERS, launch } from "./lib/browsers.mjs";
import { ready, site } from "./lib/steps.mjs";
import { outside, problems, watch } from "./lib/watch.mjs";

const WORDS = "Cra. 3, # 4-50; Gachalá\nÑandú y Cía. \\ «ensayo» 🗓 " + "muy larga, ".repeat(30);
const DATES = {
  name: "Gachalá MIC-006-2026, ensayo",
  stamp: "2026-02-03T00:00",
  events: [
    {
      uid: "gachala-mic-006-2026.closing@habilita",
      title: "Cierre: última hora; ñ",
      text: WORDS,
      start: "2026-02-06T08:10",
      alarms: [
        { uid: "gachala-mic-006-2026.closing.1440@habilita", minutes: 1440, text: "Mañana cierra" },
        { uid: "gachala-mic-006-2026.closing.120@habilita", minutes: 120, text: "Cierra en dos horas" },
      ],
    },
    { uid: "gachala-mic-006-2026.visit@habilita", title: "Visita", start: "2026-02-05" },
    { uid: "gachala-mic-006-2026.eve@habilita", title: "Víspera", start: "2025-12-31T23:30" },
  ],
};
const ASKED = /\/calendario\//;
const PAGES = ["index.html", "revisar.html"];

/** What the page says to these dates: the text of the file, or the error. */
const write = (page, dates) =>
  page.evaluate(async (json) => {
    try {
      return { text: await globalThis.habilita.calendar(json) };
    } catch (error) {
      return { error: String(error) };
    }
  }, JSON.stringify(dates));

/** What a calendar that we did not write understands. */
function understood(text) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    const alarms = component.getAllSubcomponents("valarm").map((alarm) => ({
      uid: alarm.getFirstPropertyValue("uid"),
      action: alarm.getFirstPropertyValue("action"),
      minutes: alarm.getFirstPropertyValue("trigger").toSeconds() / -60,
      text: alarm.getFirstPropertyValue("description"),
    }));
    const { startDate: start, endDate: end } = event;
    const stamp = component.getFirstPropertyValue("dtstamp").toJSDate().toISOString();
    const hours = end.subtractDate(start).toSeconds() / 3600;
    return { uid: event.uid, title: event.summary, text: event.description, start: start.isDate ? start.toString() : start.toJSDate().toISOString(), hours, stamp, alarms };
  });
  return { name: calendar.getFirstPropertyValue("name"), events };
}

const stamp = "2026-02-03T05:00:00.000Z";
const EXPECTED = {
  name: DATES.name,
  events: [
    { ...DATES.events[0], start: "2026-02-06T13:10:00.000Z", hours: 0, stamp, alarms: DATES.events[0].alarms.map((alarm) => ({ ...alarm, action: "DISPLAY" })) },
    { ...DATES.events[1], text: null, start: "2026-02-05", hours: 24, stamp, alarms: [] },
    { ...DATES.events[2], text: null, start: "2026-01-01T04:30:00.000Z", hours: 0, stamp, alarms: [] },
  ],
};

const written = new Map();
let server;
before(async () => (server = await site()));
after(() => server?.close());

for (const name of BROWSERS) {
  describe(`the calendar in ${name}`, () => {
    let browser;
    before(async () => (browser = await launch(name)));
    after(() => browser?.close());

    for (const door of PAGES) {
      test(`${door}: what writes it comes when it is asked for, once, and another calendar understands it`, () =>
        apart(browser, async (page) => {
          const seen = await watch(page);
          await page.goto(server.url(door));
          await ready(page);
          server.requests.length = 0;
          const { text, error } = await write(page, DATES);
          assert.equal(error, undefined);
          const asked = server.requests.filter((path) => ASKED.test(path));
          assert.equal(asked.length, 2, asked.join(" "));
          assert.ok(seen.requests.filter((url) => ASKED.test(url)).length <= 2, "nothing of it came with the page");
          assert.deepEqual(understood(text), EXPECTED);
          const long = text.split("\r\n").filter((line) => Buffer.byteLength(line) > 75);
          assert.deepEqual(long, []);
          const { error: said } = await write(page, { ...DATES, stamp: "ayer" });
          assert.match(said, /ayer/, "what is wrong with the dates is said");
          assert.deepEqual(await write(page, DATES), { text }, "twice the same is the same");
          assert.equal(server.requests.filter((path) => ASKED.test(path)).length, 2, "and it came once");
          assert.deepEqual(await problems(seen), []);
          assert.deepEqual(outside(seen, server.origin), []);
          written.set(`${name} ${door}`, text);
          console.log(`${name}, ${door}: ${text.length} letters, ${asked.join(" ")}`);
        }));
    }

    for (const [what, pattern] of [["its code", /calendario\.js/], ["its WebAssembly", /calendario_bg\.wasm/]]) {
      test(`when ${what} does not arrive it fails, and can be asked for again`, () =>
        apart(browser, async (page) => {
          await page.setRequestInterception(true);
          let [stopped, back] = [0, false];
          page.on("request", (request) => {
            if (back || !pattern.test(request.url())) return request.continue();
            stopped += 1;
            return request.abort();
          });
          await page.goto(server.url("revisar.html"));
          await ready(page);
          for (let tries = 0; tries < 2; tries++) assert.ok((await write(page, DATES)).error, "nothing comes");
          assert.equal(await page.$("#rescate"), null, "the app has not died of it");
          assert.equal(stopped, 2, "asked for each time");
          back = true;
          assert.deepEqual(understood((await write(page, DATES)).text), EXPECTED);
        }));
    }
  });
}

test("both browsers write the same bytes on every page", () => {
  assert.equal(written.size, BROWSERS.length * PAGES.length);
  assert.equal(new Set(written.values()).size, 1, [...written.keys()].join(", "));
});
