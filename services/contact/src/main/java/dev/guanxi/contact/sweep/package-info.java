/**
 * Walks through all customers when a rule that concerns everybody changed: in batches, each a transaction, going on
 * where a killed process stopped.
 */
@NullMarked
package dev.guanxi.contact.sweep;

import org.jspecify.annotations.NullMarked;
