import type { Concept } from "../../statements/concept";

/**
 * Concepts and the local names of a taxonomy that mean them, parted by spaces; of several on one statement the first
 * listed counts. A name that is only a part of a concept is left out.
 */
export type ConceptNames = readonly (readonly [Concept, string])[];
