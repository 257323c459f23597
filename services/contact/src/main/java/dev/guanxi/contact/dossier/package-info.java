/**
 * The customer's file in three parts: the record as it stands, statistics, and what we invested; and what each field of
 * the record costs and gives.
 */
@NullMarked
package dev.guanxi.contact.dossier;

import org.jspecify.annotations.NullMarked;
