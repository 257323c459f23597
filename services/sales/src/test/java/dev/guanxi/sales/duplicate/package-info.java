/** Who leads may be already. */
@org.jspecify.annotations.NullMarked
package dev.guanxi.sales.duplicate;
