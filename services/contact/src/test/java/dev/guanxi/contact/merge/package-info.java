@NullMarked
package dev.guanxi.contact.merge;

import org.jspecify.annotations.NullMarked;
