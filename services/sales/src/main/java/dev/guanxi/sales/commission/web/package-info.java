/** Commissions over HTTP and from files. */
@NullMarked
package dev.guanxi.sales.commission.web;

import org.jspecify.annotations.NullMarked;
