// Runs in the page: times what a subject does until the frame that shows it is done.
import type { BenchDocument, BenchMark } from './generate.ts';
import { generateDocument } from './generate.ts';
import type { Timings } from './timings.ts';

/** An annotator under measurement; it fills `#root`. A promise means: painted when resolved. */
export interface Subject {
  /** Anything the user waits for before any document, such as loading data into stores. */
  prepare?(document: BenchDocument): void | Promise<void>;
  open(document: BenchDocument): void | Promise<void>;
  /** Takes the document off the page again. */
  close(): void;
  add(mark: BenchMark): void | Promise<void>;
  change(mark: BenchMark, moved: BenchMark): void | Promise<void>;
  remove(mark: BenchMark): void | Promise<void>;
  /** What is at a point of the window; returns something so that nothing is optimised away. */
  hit(x: number, y: number): unknown;
  scroller(): Element;
  jump(mark: BenchMark): void | Promise<void>;
}

declare global {
  interface Window {
    /** Times one document. */
    runBench(bytes: number, marks: number, repeat: number): Promise<void>;
    /** Takes each part as soon as it is known: what stays when a run takes too long. */
    benchReport(part: Partial<Timings>): Promise<void>;
  }
}

/** Makes the page ready to measure this subject. */
export function benchPage(subject: Subject): void {
  window.runBench = async (bytes, count, repeat) => {
    const done = generateDocument(bytes, count);
    await document.fonts.ready;
    // Articles are opened in a program that already runs: code and fonts are warm.
    const small = generateDocument(8_000, 50);
    await subject.prepare?.(small);
    await subject.open(small);
    await rest(300);
    subject.close();
    await subject.prepare?.(done);
    await rest(100);
    await frame();
    const times = async (action: () => void | Promise<void>): Promise<number> => {
      const begun = performance.now();
      await action();
      await frame();
      return performance.now() - begun;
    };
    await window.benchReport({ open: await times(() => subject.open(done)) });
    // Whatever is put off until after the first picture is not part of an edit.
    await rest(300);

    const edits: { add: number[]; change: number[]; remove: number[] } = {
      add: [],
      change: [],
      remove: [],
    };
    for (let turn = 0; turn < repeat; turn += 1) {
      edits.add.push(await times(() => subject.add(done.extra)));
      await rest(30);
      edits.change.push(await times(() => subject.change(done.extra, done.moved)));
      await rest(30);
      edits.remove.push(await times(() => subject.remove(done.moved)));
      await rest(30);
      await window.benchReport(edits);
    }

    const box = subject.scroller().getBoundingClientRect();
    const hits: number[] = [];
    for (let turn = 0; turn < repeat; turn += 1) {
      const begun = performance.now();
      for (let point = 0; point < 20; point += 1) {
        const x = box.left + (box.width * ((point % 5) + 1)) / 6;
        const y = Math.max(0, box.top) + 20 + (Math.min(box.height, 600) * (point / 5)) / 5;
        if (subject.hit(x, y) === false) throw new Error('no hit test');
      }
      hits.push((performance.now() - begun) / 20);
    }
    await window.benchReport({ hit: hits });

    const scroll: number[] = [];
    let step = 240;
    for (let turn = 0; turn < repeat * 12; turn += 1) {
      const { scrollTop, scrollHeight, clientHeight } = subject.scroller();
      // Short documents are scrolled up and down: without a change there is no frame.
      if (scrollTop + step + clientHeight > scrollHeight) step = -240;
      else if (scrollTop + step < 0) step = 240;
      scroll.push(
        await times(() => {
          subject.scroller().scrollTop += step;
        }),
      );
    }
    await window.benchReport({ scroll });

    const jump: number[] = [];
    for (let turn = 0; turn < repeat; turn += 1) {
      const target =
        done.marks[Math.floor(((turn + 1) * 0.618 * done.marks.length) % done.marks.length)];
      if (target === undefined) break;
      jump.push(await times(() => subject.jump(target)));
      await rest(30);
    }
    await window.benchReport({ jump });
  };
}

/** Resolves when the next frame has been laid out and painted. */
export async function frame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    });
  });
}

async function rest(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
