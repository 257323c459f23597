/**
 * Where each value of a profile comes from. What sources say is kept, whether or not it holds; a trust order between
 * the sources decides what holds.
 */
@NullMarked
package dev.guanxi.contact.origin;

import org.jspecify.annotations.NullMarked;
