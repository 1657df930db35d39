#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Android)
  import Android
#endif

extension System {
  /// A thread that runs until its work is done.
  struct Thread: @unchecked Sendable {
    fileprivate let id: pthread_t
  }

  /// The stack of a thread: other systems give a new one far less than the first has.
  private static let stackSize = 8 << 20

  /// How many processors are there to run threads.
  static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Starts a thread; nil where the system gives no more.
  static func start(_ body: @escaping @Sendable () -> Void) -> Thread? {
    let work = unsafe Unmanaged.passRetained(Work(body)).toOpaque()
    if let thread = unsafe start(work) { return thread }
    unsafe Unmanaged<Work>.fromOpaque(work).release()
    return nil
  }

  private static func start(_ work: UnsafeMutableRawPointer) -> Thread? {
    var attributes = pthread_attr_t()
    unsafe pthread_attr_init(&attributes)
    unsafe pthread_attr_setstacksize(&attributes, stackSize)
    #if canImport(Darwin)
      var id: pthread_t?
    #else
      var id = pthread_t()
    #endif
    let code = unsafe pthread_create(&id, &attributes, runWork, work)
    unsafe pthread_attr_destroy(&attributes)
    guard code == 0 else { return nil }
    #if canImport(Darwin)
      return unsafe id.map { Thread(id: $0) }
    #else
      return Thread(id: id)
    #endif
  }

  /// Waits until a thread has ended.
  static func join(_ thread: Thread) { pthread_join(thread.id, nil) }
}

/// What a new thread is to do.
private final class Work {
  let body: @Sendable () -> Void
  init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}

/// Where a new thread begins: C knows functions alone.
private func runWork(_ work: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  guard let work = unsafe work else { return nil }
  unsafe Unmanaged<Work>.fromOpaque(work).takeRetainedValue().body()
  return nil
}
