/** What was started, so that it can be stopped in the opposite order, once, however often somebody presses Ctrl-C. */
export class ShutDown {
  private readonly steps: (() => Promise<void>)[] = [];
  private stopping: Promise<void> | undefined;

  /** Notes how to stop a part. A part that comes up while everything stops is stopped at once, and the start goes no further. */
  async add(stop: () => Promise<void>): Promise<void> {
    if (!this.stopping) {
      this.steps.push(stop);
      return;
    }
    await stop();
    throw new Error('stopped while starting');
  }

  get begun(): boolean {
    return this.stopping !== undefined;
  }

  run(): Promise<void> {
    this.stopping ??= this.stopAll();
    return this.stopping;
  }

  private async stopAll(): Promise<void> {
    for (let step = this.steps.pop(); step; step = this.steps.pop())
      await step().catch((error: unknown) => console.error(error instanceof Error ? error.message : error));
  }
}
