/// The rules about the markers of the prompt cache; the line here is what registers a rule.
enum CachingRules {
  static let all: [Rule] = [
    .cacheMarkerOrder,
    .misplacedCacheMarker,
    .tooManyCacheMarkers,
  ]
}
