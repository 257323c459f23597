/** Who is calling, and what they may see. */
@NullMarked
package dev.guanxi.platform.identity;

import org.jspecify.annotations.NullMarked;
