import { Form } from '@kashikan/ui';
import type { ComponentChildren } from 'preact';
import type { PeopleSearch } from './sealed-search';

/** A form that searches for people on `page`: sent, not written into an address. */
export const PeopleSearchForm = (props: {
  readonly page: PeopleSearch;
  readonly children: ComponentChildren;
}) => (
  <Form action="/find" hidden={{ to: props.page }}>
    {props.children}
  </Form>
);
