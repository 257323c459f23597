/**
 * One search across kinds of records: a table of entries fed by the events of every service, and the ways to find
 * something in it.
 */
@NullMarked
package dev.guanxi.contact.search;

import org.jspecify.annotations.NullMarked;
