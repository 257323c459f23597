/** A feature with every role the rules speak of, which breaks none of them. */
@NullMarked
package dev.guanxi.exemplary.order;

import org.jspecify.annotations.NullMarked;
