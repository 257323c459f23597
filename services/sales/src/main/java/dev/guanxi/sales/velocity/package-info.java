/** How fast deals go: how long they are in each stage, how often they are put off, and which take too long. */
@NullMarked
package dev.guanxi.sales.velocity;

import org.jspecify.annotations.NullMarked;
