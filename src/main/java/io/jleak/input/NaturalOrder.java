package io.jleak.input;

import java.util.Comparator;
import java.util.List;

/** Orders names as people count: {@code d2} before {@code d10}. */
enum NaturalOrder implements Comparator<String> {
  INSTANCE;

  @Override
  public int compare(String left, String right) {
    int l = 0;
    int r = 0;
    while (l < left.length() && r < right.length()) {
      int order;
      int leftEnd = numberEnd(left, l);
      int rightEnd = numberEnd(right, r);
      if (leftEnd > l && rightEnd > r) {
        order = compareNumbers(left.substring(l, leftEnd), right.substring(r, rightEnd));
        l = leftEnd;
        r = rightEnd;
      } else {
        order = Character.compare(left.charAt(l++), right.charAt(r++));
      }
      if (order != 0) {
        return order;
      }
    }
    int order = Integer.compare(left.length() - l, right.length() - r);
    // d1 and d01 are one number but two names.
    return order != 0 ? order : left.compareTo(right);
  }

  /** Compares paths name by name, so that all of a directory stays together. */
  static int comparePaths(List<String> left, List<String> right) {
    for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
      int order = INSTANCE.compare(left.get(i), right.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(left.size(), right.size());
  }

  private static int numberEnd(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  /** Compares numbers of any length. */
  private static int compareNumbers(String left, String right) {
    String l = withoutLeadingZeros(left);
    String r = withoutLeadingZeros(right);
    int order = Integer.compare(l.length(), r.length());
    return order != 0 ? order : l.compareTo(r);
  }

  private static String withoutLeadingZeros(String number) {
    int start = 0;
    while (start < number.length() && number.charAt(start) == '0') {
      start++;
    }
    return number.substring(start);
  }
}
