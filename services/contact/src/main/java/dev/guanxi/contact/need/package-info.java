/**
 * What customers need, which products meet it and how well; and what many need and nothing on offer meets, which is
 * what to make next.
 */
@NullMarked
package dev.guanxi.contact.need;

import org.jspecify.annotations.NullMarked;
