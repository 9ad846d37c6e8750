export * from './compare-day';
