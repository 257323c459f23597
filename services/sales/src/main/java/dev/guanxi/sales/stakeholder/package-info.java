/** The people at the customer on whom a deal depends, the part that each of them has, and which part nobody has. */
@NullMarked
package dev.guanxi.sales.stakeholder;

import org.jspecify.annotations.NullMarked;
