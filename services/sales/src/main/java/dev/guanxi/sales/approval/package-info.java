/** When a quote needs the approval of a sales manager, as administrators say it. */
@NullMarked
package dev.guanxi.sales.approval;

import org.jspecify.annotations.NullMarked;
