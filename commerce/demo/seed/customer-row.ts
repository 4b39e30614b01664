/** A customer of the demo shop in one line, as the lists per language hold them. */
export type CustomerRow = readonly [
  id: string,
  name: string,
  street: string,
  city: string,
  postcode: string,
  country: string,
];
