@NullMarked
package dev.guanxi.contact.jointplan;

import org.jspecify.annotations.NullMarked;
