/** The yardstick for small dumps: the start of a JVM that prints one line. */
final class Hello {

  private Hello() {}

  public static void main(String[] args) {
    System.out.println("hello");
  }
}
