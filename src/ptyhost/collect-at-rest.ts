import { constants, type NodeGCPerformanceDetail, PerformanceObserver } from "node:perf_hooks";
import { getHeapStatistics } from "node:v8";
import { type Clock, type Disposable, systemClock } from "../base/index.ts";

/** A process that allocated hardly anything for so long has time to tidy up (milliseconds). */
const REST = 500;
/** V8 moves objects together only where the collection before left holes: a second one, so much later (milliseconds). */
const SECOND = 200;
/** Less garbage than that is not worth two pauses of some milliseconds (bytes). */
const WORTHWHILE = 2 << 20;

/** What the collector needs of V8. */
export interface Heap {
  /** Bytes in use, garbage included, and what lies outside for its objects. */
  used(): number;
  /** Finds all garbage. */
  collect(): void;
}

/**
 * Collects a process's garbage when it rests. V8 itself lets a heap grow until something asks for memory: a process
 * that did much and then waits for days would keep what it does not need.
 */
export class RestCollector implements Disposable {
  private timer: Disposable | undefined;
  /** In use when there was no garbage, or less if it was less since. */
  private least: number;
  private freed = 0;

  constructor(
    private readonly heap: Heap,
    private readonly clock: Clock,
  ) {
    this.least = heap.used();
  }

  /** Memory was taken. */
  stir(): void {
    this.timer?.dispose();
    this.timer = this.clock.after(REST, () => this.rest());
  }

  /** So many bytes that were in use, perhaps for long, are garbage now. */
  dropped(bytes: number): void {
    this.freed += bytes;
    this.stir();
  }

  private rest(): void {
    this.timer = undefined;
    const used = this.heap.used();
    this.least = Math.min(this.least, used);
    if (used - this.least + this.freed < WORTHWHILE) return;
    this.freed = 0;
    this.heap.collect();
    this.timer = this.clock.after(SECOND, () => {
      this.timer = undefined;
      this.heap.collect();
      this.least = this.heap.used();
    });
  }

  dispose(): void {
    this.timer?.dispose();
  }
}

/** The flag of Node without which a process cannot collect at rest. */
export const COLLECT_FLAG = "--expose-gc";

/**
 * Collects this process's garbage whenever it rests; `before` drops what is kept for speed only. Does nothing in a
 * process without COLLECT_FLAG.
 */
export function collectAtRest(before: () => void = () => {}, clock: Clock = systemClock): RestCollector {
  const { gc } = globalThis;
  const collector = new RestCollector(
    {
      used: () => {
        const { used_heap_size, external_memory } = getHeapStatistics();
        return used_heap_size + external_memory;
      },
      collect: () => {
        before();
        gc?.();
      },
    },
    clock,
  );
  if (!gc) return collector;
  // A young generation that is full is the news that memory was taken; asking costs nothing while nothing happens.
  new PerformanceObserver((seen) => {
    for (const { detail } of seen.getEntries() as { detail?: NodeGCPerformanceDetail }[])
      if (detail?.kind === constants.NODE_PERFORMANCE_GC_MINOR) return collector.stir();
  }).observe({ entryTypes: ["gc"] });
  return collector;
}
