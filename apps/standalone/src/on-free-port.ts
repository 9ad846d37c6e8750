import { StartFailure } from './start-failure';

const codeOf = (error: unknown): unknown =>
  error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? codeOf(error.cause)) : undefined;

/** Starts something that listens; a port in use, or one that is not ours to take, is told in one sentence. */
export async function onFreePort<T>(variable: string, port: number, listen: () => Promise<T>): Promise<T> {
  try {
    return await listen();
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EADDRINUSE')
      throw new StartFailure(
        `ポート ${port} は、ほかのプログラムが使っています。そのプログラムを止めるか、環境変数 ${variable} で別の番号を指定してください。`,
        `Port ${port} is in use. Stop the program that uses it, or choose another one with ${variable}.`,
        { cause: error },
      );
    if (code === 'EACCES')
      throw new StartFailure(
        `ポート ${port} を使う権限がありません。環境変数 ${variable} で1024以上の番号を指定してください。`,
        `No permission to listen on port ${port}. Choose one from 1024 up with ${variable}.`,
        { cause: error },
      );
    throw error;
  }
}
