/** How amounts are reckoned: lines, discounts, taxes and currencies. The rules are in docs/money.md. */
@NullMarked
package dev.guanxi.platform.money;

import org.jspecify.annotations.NullMarked;
