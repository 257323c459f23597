/** What people earn by what they sell: plans, runs over a period, statements line by line, and what is still to come. */
@NullMarked
package dev.guanxi.sales.commission;

import org.jspecify.annotations.NullMarked;
