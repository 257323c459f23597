/** Account plans: what is to be reached with a customer in the long run, what it is worth to them, and what was done. */
@NullMarked
package dev.guanxi.sales.plan;

import org.jspecify.annotations.NullMarked;
