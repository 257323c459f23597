/** Who a lead may be already (查重): another lead, a customer or a contact. */
@NullMarked
package dev.guanxi.sales.duplicate;

import org.jspecify.annotations.NullMarked;
