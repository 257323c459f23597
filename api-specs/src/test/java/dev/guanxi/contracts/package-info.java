/** What keeps the contracts good over time. */
@NullMarked
package dev.guanxi.contracts;

import org.jspecify.annotations.NullMarked;
