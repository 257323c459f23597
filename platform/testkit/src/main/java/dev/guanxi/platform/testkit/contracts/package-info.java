/** Keeps the committed contracts equal to what the code does. */
@NullMarked
package dev.guanxi.platform.testkit.contracts;

import org.jspecify.annotations.NullMarked;
