/** Proposals, contracts and other documents: made of templates, approved, signed and kept as they were. */
@NullMarked
package dev.guanxi.sales.document;

import org.jspecify.annotations.NullMarked;
