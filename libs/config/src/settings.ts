import { plainToInstance, Transform } from 'class-transformer';
import {
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  Min,
  MinLength,
  ValidateIf,
  validateSync,
} from 'class-validator';
import { proxyProblem } from './trusted-proxies';

const url = { require_tld: false, require_protocol: true, protocols: ['http', 'https'] };
const hasIssuer = (settings: Settings) => settings.DIGITAL_APP_ISSUER !== undefined;
const origin = /^https?:\/\/[^/?#@]+$/;
const notOrigin = { message: '$property must end with the host or the port' };
const asOrigin = ({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.replace(/\/$/, '') : value;
const asNumber = ({ value }: { value: unknown }) =>
  typeof value === 'string' && value !== '' ? Number(value) : value;

/** The environment, read once at start. Every variable is described in README.md. */
export class Settings {
  @IsIn(['development', 'test', 'production']) NODE_ENV: 'development' | 'test' | 'production' =
    'development';
  /** PostgreSQL 15 or newer. */
  @IsString()
  @Matches(/^postgres(ql)?:\/\//, { message: 'DATABASE_URL must start with postgres://' })
  DATABASE_URL: string;
  /** Connections for units of work; reads have as many again. */
  @Transform(asNumber) @IsInt() @Min(1) @Max(200) DATABASE_POOL = 10;
  @IsString() HOST = '127.0.0.1';
  @Transform(asNumber) @IsInt() @Min(0) @Max(65535) RESIDENT_PORT = 3000;
  @Transform(asNumber) @IsInt() @Min(0) @Max(65535) ADMIN_PORT = 3001;
  /** Addresses as people see them; links in mails and Stripe's return addresses are made from them. */
  @Transform(asOrigin) @IsUrl(url) @Matches(origin, notOrigin) RESIDENT_URL = 'http://localhost:3000';
  @Transform(asOrigin) @IsUrl(url) @Matches(origin, notOrigin) ADMIN_URL = 'http://localhost:3001';
  /** The proxy's address or network; without it, forwarded headers are not believed, and a list that holds everybody is refused. */
  @IsOptional() @IsString() TRUST_PROXY?: string;
  /** 32 bytes in base64: seals what is encrypted by column. */
  @Matches(/^[A-Za-z0-9+/]{43}=$/, { message: 'ENCRYPTION_KEY must be 32 bytes in base64' })
  ENCRYPTION_KEY: string;
  /** Earlier keys, with commas: they only open, until `npm run rotate-keys` has moved everything to the current one. */
  @IsOptional()
  @Matches(/^[A-Za-z0-9+/]{43}=(,\s*[A-Za-z0-9+/]{43}=)*$/, {
    message: 'ENCRYPTION_KEYS_BEFORE must be keys of 32 bytes in base64, with commas between them',
  })
  ENCRYPTION_KEYS_BEFORE?: string;
  @IsString()
  @Matches(/^sk_(test|live)_/, { message: 'STRIPE_SECRET_KEY must start with sk_test_ or sk_live_' })
  STRIPE_SECRET_KEY: string;
  @IsString() @MinLength(8) STRIPE_WEBHOOK_SECRET: string;
  /** Only for a Stripe sandbox on this machine; refused with a live key. */
  @IsOptional() @IsUrl(url) STRIPE_API_BASE?: string;
  /** デジタル認証アプリ: the issuer's address for discovery; without it the app is not offered. */
  @IsOptional() @IsUrl(url) DIGITAL_APP_ISSUER?: string;
  @ValidateIf(hasIssuer) @IsString() @MinLength(1) DIGITAL_APP_CLIENT_ID?: string;
  /** PKCS#8 of a P-256 key in PEM; line breaks may be written as \n. Its public half is registered with the app. */
  @ValidateIf(hasIssuer)
  @Matches(/BEGIN PRIVATE KEY/, { message: 'DIGITAL_APP_PRIVATE_KEY must be PKCS#8 in PEM' })
  DIGITAL_APP_PRIVATE_KEY?: string;
  @Matches(/^smtps?:\/\//, { message: 'SMTP_URL must start with smtp:// or smtps://' }) SMTP_URL: string;
  @IsString() MAIL_FROM = '貸館予約 <no-reply@kashikan.invalid>';
  /** Where the head of the audit record goes every day, to be kept outside of this system. */
  @IsOptional() @IsEmail() RECORD_HEAD_TO?: string;
  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'silent']) LOG_LEVEL = 'info';
}

/** Reads the environment; throws one Error that names every variable that is wrong, never its value. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const names = new Set(Object.getOwnPropertyNames(new Settings()).concat(optionalNames));
  const given = Object.fromEntries(
    Object.entries(environment).filter(([name, value]) => names.has(name) && value !== ''),
  );
  const settings = plainToInstance(Settings, given, { exposeDefaultValues: true });
  const problems = validateSync(settings, { whitelist: true }).map(
    problem => `${problem.property}: ${Object.values(problem.constraints ?? {}).join(', ')}`,
  );
  const proxies = settings.TRUST_PROXY && proxyProblem(settings.TRUST_PROXY);
  if (proxies) problems.push(`TRUST_PROXY: ${proxies}`);
  if (settings.NODE_ENV === 'production') problems.push(...unfitForProduction(settings));
  if (problems.length > 0) throw new Error(`The environment is incomplete or wrong.\n${problems.join('\n')}`);
  return settings;
}

/** What is fine on a machine of one's own and a hole where residents come. */
function unfitForProduction(settings: Settings): string[] {
  const { RESIDENT_URL, ADMIN_URL, ENCRYPTION_KEY } = settings;
  const keys = [ENCRYPTION_KEY, ...(settings.ENCRYPTION_KEYS_BEFORE?.split(',') ?? [])];
  return [
    settings.STRIPE_API_BASE && 'STRIPE_API_BASE: a stand-in for Stripe has no place in production',
    settings.DIGITAL_APP_ISSUER?.startsWith('http:') && 'DIGITAL_APP_ISSUER: must be https in production',
    isPlain(RESIDENT_URL) && 'RESIDENT_URL: must be https in production, or cookies travel in clear',
    isPlain(ADMIN_URL) && 'ADMIN_URL: must be https in production, or cookies travel in clear',
    RESIDENT_URL === ADMIN_URL && 'ADMIN_URL: must be another address than RESIDENT_URL',
    keys.some(isGuessable) && 'ENCRYPTION_KEY: must be random; openssl rand -base64 32 makes one',
  ].filter(problem => typeof problem === 'string');
}

const isPlain = (address: string): boolean =>
  address.startsWith('http:') && !['localhost', '127.0.0.1'].includes(new URL(address).hostname);

/** 32 random bytes hold some 30 different ones; examples and repetitions hold a few. */
const isGuessable = (base64: string): boolean => new Set(Buffer.from(base64, 'base64')).size < 16;

const optionalNames = [
  'DATABASE_URL',
  'TRUST_PROXY',
  'ENCRYPTION_KEY',
  'ENCRYPTION_KEYS_BEFORE',
  'RECORD_HEAD_TO',
  'STRIPE_SECRET_KEY',
  'STRIPE_WEBHOOK_SECRET',
  'STRIPE_API_BASE',
  'SMTP_URL',
  'DIGITAL_APP_ISSUER',
  'DIGITAL_APP_CLIENT_ID',
  'DIGITAL_APP_PRIVATE_KEY',
];
