// The yardstick: a Nest app with one controller that sends the same SQL and knows nothing of rules, rights or words.
//   node test/bench/bare.mjs DATABASE_URL PORT
import 'reflect-metadata';
import { Body, Controller, Get, HttpCode, Module, Param, Post, Query } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import pg from 'pg';
import { bareSql } from './sql.mjs';

const [url, port] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: url, max: 10, options: '-c role=kashikan_app' });
const named = (name, values) => ({ name, text: bareSql[name], values });

class Bare {
  async day({ id }, { from, to }) {
    return (await pool.query(named('day', [id, from, to]))).rows;
  }

  async month({ id }, { from, to }) {
    return (await pool.query(named('month', [id, from, to]))).rows;
  }

  async free({ from, to }) {
    return (await pool.query(named('free', [from, to]))).rows;
  }

  async search({ from, to }) {
    return (await pool.query(named('search', [from, to]))).rows;
  }

  async create(body) {
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      const taken = await client.query(named('take', [body.partId, body.startsAt, body.endsAt, body.id]));
      if (taken.rowCount === 0) throw new Error('taken');
      await client.query(
        named('book', [
          body.id,
          body.facilityId,
          body.roomId,
          body.accountId,
          body.date,
          body.startsAt,
          body.endsAt,
        ]),
      );
      await client.query(named('audit', [body.accountId, body.id]));
      await client.query('COMMIT');
      return { id: body.id };
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    } finally {
      client.release();
    }
  }
}

const route = (method, decorator, ...parameters) => {
  parameters.forEach((parameter, place) => parameter(Bare.prototype, method, place));
  const descriptor = Object.getOwnPropertyDescriptor(Bare.prototype, method);
  decorator(Bare.prototype, method, descriptor);
  return descriptor;
};
route('day', Get('facilities/:id/day'), Param(), Query());
route('month', Get('rooms/:id/month'), Param(), Query());
route('free', Get('free'), Query());
route('search', Get('search'), Query());
HttpCode(201)(Bare.prototype, 'create', route('create', Post('bookings'), Body()));
Controller()(Bare);

class BareModule {}
Module({ controllers: [Bare] })(BareModule);

const app = await NestFactory.create(BareModule, new FastifyAdapter(), { logger: false });
await app.listen(Number(port), '127.0.0.1');
console.log('ready');
