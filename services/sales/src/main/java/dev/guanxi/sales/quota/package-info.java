/** What people, teams, territories and products are to reach in a fiscal period, and what they reached. */
@NullMarked
package dev.guanxi.sales.quota;

import org.jspecify.annotations.NullMarked;
