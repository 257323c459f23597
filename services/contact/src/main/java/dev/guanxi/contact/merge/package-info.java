/**
 * Merging of records and taking merges back, whatever is merged: whose value survives, what a merge did, and when it can
 * be undone. Customers and contacts use it; it knows neither.
 */
@NullMarked
package dev.guanxi.contact.merge;

import org.jspecify.annotations.NullMarked;
