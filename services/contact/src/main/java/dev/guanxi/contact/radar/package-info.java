/** Which aspects of a relationship are looked after, and which are not. */
@NullMarked
package dev.guanxi.contact.radar;

import org.jspecify.annotations.NullMarked;
