import { RequestMethod } from '@nestjs/common';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { ACCESS, type Access, showsPeople } from './access';

export interface Route {
  readonly method: string;
  readonly path: string;
  readonly handler: string;
  readonly access: Access | undefined;
  /** The answer may hold personal data, and says whose. */
  readonly showsPeople: boolean;
}

/** Every route of an app with who may call it; the permission specs walk this list. */
@Injectable()
export class Routes implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  /** Refuses to start with a route of which nobody said who may call it: forgetting must not mean open. */
  onApplicationBootstrap(): void {
    const silent = this.all().filter(route => route.access === undefined);
    if (silent.length > 0)
      throw new Error(
        `Say who may call these routes (@Open, @SignedIn, @Requires …): ${silent.map(route => route.handler).join(', ')}`,
      );
  }

  all(): Route[] {
    return this.discovery.getControllers().flatMap(({ metatype }) => {
      if (typeof metatype !== 'function') return [];
      const prototype = metatype.prototype as Record<string, object>;
      return this.scanner
        .getAllMethodNames(prototype)
        .flatMap(name => routesOf(metatype, name, prototype[name] as object));
    });
  }
}

function routesOf(controller: object & { name?: string }, name: string, handler: object): Route[] {
  const verb = Reflect.getMetadata('method', handler) as RequestMethod | undefined;
  if (verb === undefined) return [];
  const access = (Reflect.getMetadata(ACCESS, handler) ?? Reflect.getMetadata(ACCESS, controller)) as
    Access | undefined;
  const paths = [Reflect.getMetadata('path', handler)].flat() as string[];
  const bases = [Reflect.getMetadata('path', controller)].flat() as string[];
  return bases.flatMap(base =>
    paths.map(path => ({
      method: RequestMethod[verb],
      path: `/${base}/${path}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1'),
      handler: `${controller.name ?? '?'}.${name}`,
      access,
      showsPeople: showsPeople(handler, controller),
    })),
  );
}
