/**
 * What people remove goes into a bin first: it is gone from everywhere at once, comes back as it was, and goes for good
 * when its time is over. A service says what its kinds do by a {@link dev.guanxi.platform.bin.Removable} each.
 */
@NullMarked
package dev.guanxi.platform.bin;

import org.jspecify.annotations.NullMarked;
