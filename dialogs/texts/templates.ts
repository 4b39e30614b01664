type None = Record<string, never>;
export type Templates = { 'x': None; y: {order: string} };
export type TemplateId = keyof Templates;
