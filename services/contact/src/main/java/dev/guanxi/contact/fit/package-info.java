/**
 * Who is meant to be a customer: definitions with criteria, an owner, versions and a day of review, and how well every
 * customer and every lead fits them.
 */
@NullMarked
package dev.guanxi.contact.fit;

import org.jspecify.annotations.NullMarked;
