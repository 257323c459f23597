/** What each customer is worth, and the class that follows from it. */
@NullMarked
package dev.guanxi.insight.value;

import org.jspecify.annotations.NullMarked;
