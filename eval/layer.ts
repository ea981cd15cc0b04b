/** Who judges: the automatic checks alone, or with a model beside them. */
export type Layer = 'automatic' | 'model'
