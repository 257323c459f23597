/** Organisations with their parts, and what was won with all of them together. */
@NullMarked
package dev.guanxi.contact.group;

import org.jspecify.annotations.NullMarked;
